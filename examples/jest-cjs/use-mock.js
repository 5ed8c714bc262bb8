// Before each test file: a key of its own is an environment of its own, so that files which run side by side see
// nothing of one another.
const { randomUUID } = require("node:crypto");

process.env.TRIGGER_SECRET_KEY = `tr_prod_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
