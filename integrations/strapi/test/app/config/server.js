module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: 1337,
  app: { keys: ['for', 'tests'] },
  dirs: { public: env('PUBLIC_FOLDER') },
});
