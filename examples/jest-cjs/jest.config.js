module.exports = {
  globalSetup: "./start-mock.js",
  globalTeardown: "./stop-mock.js",
  setupFiles: ["./use-mock.js"],
};
