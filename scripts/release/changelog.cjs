// How a changeset reads in the changelogs: as it was written, first line first. Changesets loads it by name, as CommonJS.
module.exports = {
  getReleaseLine: async ({ summary }) => {
    const [first = "", ...rest] = summary.trim().split("\n");
    return [`- ${first}`, ...rest.map((line) => (line.trim() === "" ? "" : `  ${line}`))].join("\n");
  },
  // The packages of one release always belong together: to say so in each of them says nothing.
  getDependencyReleaseLine: async () => "",
};
