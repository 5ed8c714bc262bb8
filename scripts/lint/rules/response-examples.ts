import { isNode, type Rule } from "../redocly.js";

/** Every answer is shown: each media type of each response has an example, which the mock serves as well. */
export const responseExamples: Rule = () => ({
  Response(response, { report, location }) {
    if (!isNode(response.content)) return;
    for (const [type, media] of Object.entries(response.content)) {
      if (!isNode(media) || media.example !== undefined) continue;
      if (isNode(media.examples) && Object.keys(media.examples).length > 0) continue;
      report({
        message: `This response shows no example of ${type}. Add one under examples, with a summary.`,
        location: location.child(["content", type]).key(),
      });
    }
  },
});
