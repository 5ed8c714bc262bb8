import { isolate, useMockServer } from "../../packages/mock-server/dist/vitest.js";
import { tellStories } from "./story.js";

const mock = useMockServer({ now: "2030-01-01T00:00:00Z" });
isolate();
tellStories((by) => mock.clock.advance(by));
