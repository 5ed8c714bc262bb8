import { inject } from "vitest";
import type { Packed } from "./packages.js";

/** The packed packages; made when the first test file of a run asks, and the same ones for all. */
export async function askForPackages(): Promise<Packed> {
  const response = await fetch(inject("packedDesk"));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  // The desk answers with what it packed.
  return JSON.parse(text) as Packed;
}
