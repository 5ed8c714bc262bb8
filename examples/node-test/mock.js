// A key of its own is an environment of its own: test files see nothing of one another.
import { randomUUID } from "node:crypto";
import { connectMock } from "@trigger-api/mock-server";

const url = process.env.TRIGGER_API_URL;
if (!url) throw new Error("TRIGGER_API_URL is not set: start the tests by `npm test`");
const secretKey = `tr_prod_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
process.env.TRIGGER_SECRET_KEY = secretKey;

export const mock = connectMock({ url, secretKey });
