module.exports = () => globalThis.mockServer.close();
