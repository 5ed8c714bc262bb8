import { describe, expect, it } from "vitest";
import { nameOperations, type Unnamed } from "./operation-names.js";

const rows: { name: string; given: Partial<Unnamed>; want: string }[] = [
  {
    name: "keeps an id of the form a.b",
    given: { operationId: "runs.reschedule", tag: "other" },
    want: "runs.reschedule",
  },
  { name: "puts the tag before any other id", given: { operationId: "listPets", tag: "pets" }, want: "pets.listPets" },
  {
    name: "makes one word of an id with separators",
    given: { operationId: "list_pets-v1", tag: "pets" },
    want: "pets.listPetsV1",
  },
  {
    name: "makes one word of a tag with spaces",
    given: { operationId: "list", tag: "Pet Store" },
    want: "petStore.list",
  },
  { name: "takes verb and path where there is no id", given: { tag: "pets" }, want: "pets.getPetsPetId" },
  { name: "uses api where there is no tag", given: { operationId: "list" }, want: "api.list" },
  {
    name: "does not take an id with two dots as it is",
    given: { operationId: "a.b.c", tag: "pets" },
    want: "pets.aBC",
  },
  { name: "does not begin a name with a digit", given: { operationId: "2fa", tag: "auth" }, want: "auth._2fa" },
];

const plain: Unnamed = { operationId: undefined, tag: undefined, method: "get", path: "/pets/{pet-id}" };

describe("nameOperations", () => {
  it.each(rows)("$name", ({ given, want }) => {
    expect(nameOperations([{ ...plain, ...given }])).toEqual([want]);
  });

  it("puts the path behind a name that is taken, and a number behind that", () => {
    const twin = { ...plain, operationId: "list", tag: "pets" };
    expect(nameOperations([twin, { ...twin, path: "/dogs" }, { ...twin, path: "/dogs/" }])).toEqual([
      "pets.list",
      "pets.listByDogs",
      "pets.listByDogs2",
    ]);
  });
});
