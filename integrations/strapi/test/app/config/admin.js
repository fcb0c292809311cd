module.exports = {
  auth: { secret: 'for a test' },
  apiToken: { salt: 'for a test' },
  transfer: { token: { salt: 'for a test' } },
  serveAdminPanel: false,
};
