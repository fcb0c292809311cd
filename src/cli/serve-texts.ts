import type { Locale } from '../report/messages/index.ts';

/** What `xianshen serve` says. Templates hold `{name}` where a value goes. */
export interface ServeTexts {
  readonly serve: string;
  readonly host: string;
  readonly port: string;
  readonly serving: string;
  readonly stopping: string;
  readonly after: string;
}

const zh: ServeTexts = {
  serve: '启动 HTTP 服务，供其他语言编写的发布系统调用',
  host: '监听地址，默认 127.0.0.1；监听其他地址须在配置中写 service.keys',
  port: '端口，默认 8765',
  serving: '正在监听 {url}（接口说明见该地址）。按 Ctrl+C 停止。',
  stopping: '正在停止：不再接受新的请求，已接受的处理完毕后退出。',
  after: '其余设置写在配置文件的 service 一节。日志写到标准错误，每个请求一行，不含任何原文。',
};

const en: ServeTexts = {
  serve: 'serve over HTTP, for content management systems in other languages',
  host: 'address to listen on, 127.0.0.1 by default; any other needs service.keys in the configuration',
  port: 'port, 8765 by default',
  serving: 'Listening on {url}, where the interface is described. Ctrl+C stops.',
  stopping: 'Stopping: no more requests are taken; those taken on are answered first.',
  after:
    'Further settings stand under service in the configuration. The log goes to standard error, a line for each request, without any text.',
};

export const SERVE_TEXTS: Readonly<Record<Locale, ServeTexts>> = { zh, en };
