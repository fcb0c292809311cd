const { loadReviewer } = require('xianshen/node');
const { reviewBeforePublish } = require('../../../dist/index.js');

const fields = { title: 'text', body: 'rich-text', 'sections.*.text': 'markdown', attachment: 'file' };

module.exports = {
  async register({ strapi }) {
    const working = await loadReviewer();
    const reviewPackage = (items) =>
      strapi.config.get('server.reviewIsBroken', false)
        ? Promise.reject(new Error('no memory'))
        : working.reviewPackage(items);
    reviewBeforePublish(strapi, {
      reviewer: { reviewPackage },
      contentTypes: { 'api::article.article': fields, 'api::notice.notice': { title: 'text' } },
    });
  },
};
