<?php
/**
 * Plugin Name: xianshen 先审
 * Description: 发布前的保密与隐私审查；未通过的文章保留为草稿。Posts are reviewed before they are published.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * In wp-config.php:
 *   define( 'XIANSHEN_URL', 'http://127.0.0.1:8765' );  // where `xianshen serve` listens
 *   define( 'XIANSHEN_KEY', '...' );                    // where the service has keys
 */

defined( 'ABSPATH' ) || exit;

/** Scheduled posts are published later without being saved again. */
const XIANSHEN_PUBLISHED = array( 'publish', 'future' );
const XIANSHEN_FAILED    = '发布前审查未能完成，内容没有发布，已保留为草稿。请稍后再试，或者联系网站管理员。';

add_filter( 'wp_insert_post_data', 'xianshen_keep_draft', 99 );
add_action( 'admin_notices', 'xianshen_show_notice' );
add_action( 'rest_api_init', 'xianshen_guard_rest', 99 );

/** Whatever is about to be published without having passed becomes a draft. */
function xianshen_keep_draft( $data ) {
	if ( ! in_array( $data['post_status'], XIANSHEN_PUBLISHED, true ) || ! is_post_type_viewable( $data['post_type'] ) ) {
		return $data;
	}
	$post    = wp_unslash( $data );
	$refusal = xianshen_refusal( $post['post_title'], $post['post_excerpt'], $post['post_content'] );
	if ( null !== $refusal ) {
		$data['post_status'] = 'draft';
		set_transient( 'xianshen_' . get_current_user_id(), $refusal, 300 );
	}
	return $data;
}

/** Tells whoever saved it why it is a draft. */
function xianshen_show_notice() {
	$key     = 'xianshen_' . get_current_user_id();
	$refusal = get_transient( $key );
	if ( is_array( $refusal ) ) {
		delete_transient( $key );
		$lines = implode( '<br>', array_map( 'esc_html', $refusal ) );
		echo '<div class="notice notice-error"><p>' . $lines . '</p></div>';
	}
}

/** The block editor saves over REST and shows errors of its own, not notices. */
function xianshen_guard_rest() {
	foreach ( get_post_types( array( 'show_in_rest' => true ) ) as $type ) {
		add_filter( "rest_pre_insert_{$type}", 'xianshen_refuse_rest', 99 );
	}
}

function xianshen_refuse_rest( $post ) {
	if ( is_wp_error( $post ) ) {
		return $post;
	}
	// What a request leaves out stays as it is.
	$old   = empty( $post->ID ) ? null : get_post( $post->ID );
	$field = function ( $name ) use ( $post, $old ) {
		return isset( $post->$name ) ? $post->$name : ( $old ? $old->$name : '' );
	};
	$type = $field( 'post_type' );
	if ( ! in_array( $field( 'post_status' ), XIANSHEN_PUBLISHED, true ) || ! is_post_type_viewable( $type ) ) {
		return $post;
	}
	$refusal = xianshen_refusal( $field( 'post_title' ), $field( 'post_excerpt' ), $field( 'post_content' ) );
	return null === $refusal ? $post : new WP_Error( 'xianshen_refused', implode( "\n", $refusal ), array( 'status' => 403 ) );
}

/** Why a post may not be published, in lines; null if it may. Title and text are one page, as they are for its readers. */
function xianshen_refusal( $title, $excerpt, $content ) {
	static $known = array();
	$html = '<h1>' . esc_html( $title ) . "</h1>\n<p>" . $excerpt . "</p>\n" . $content;
	$hash = hash( 'sha256', $html );
	if ( ! array_key_exists( $hash, $known ) ) {
		$known[ $hash ] = xianshen_ask( $html );
	}
	return $known[ $hash ];
}

function xianshen_ask( $html ) {
	$response = wp_remote_post(
		( defined( 'XIANSHEN_URL' ) ? XIANSHEN_URL : 'http://127.0.0.1:8765' ) . '/v1/review',
		array(
			'timeout' => 60,
			'headers' => array(
				'Content-Type' => 'application/json',
				'X-API-Key'    => defined( 'XIANSHEN_KEY' ) ? XIANSHEN_KEY : '',
			),
			'body'    => wp_json_encode( array( 'name' => 'post.html', 'base64' => base64_encode( $html ) ) ),
		)
	);
	// An error has no status 200, and an answer that is no JSON has no outcome.
	$answer = 200 === wp_remote_retrieve_response_code( $response ) ? json_decode( wp_remote_retrieve_body( $response ), true ) : null;
	if ( ! isset( $answer['outcome'] ) ) {
		return array( XIANSHEN_FAILED );
	}
	if ( 'pass' === $answer['outcome'] ) {
		return null;
	}
	$lines = array( '未通过发布前审查，内容没有发布。' );
	foreach ( isset( $answer['explanations'] ) ? $answer['explanations'] : array() as $each ) {
		$lines[] = $each['place'] . '：' . $each['title'] . ' ' . $each['excerpt'] . '；' . $each['reason'] . '；' . $each['todo'];
	}
	return $lines;
}
