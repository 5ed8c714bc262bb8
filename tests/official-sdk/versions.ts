/** The newest of the SDKs under test, whose types the others are used by. */
export type Sdk = typeof import("@trigger.dev/sdk");

/** The versions under test, oldest first. */
export const sdkVersions = ["3.3.17", "4.0.0", "4.3.1", "4.8.3"] as const;

export type SdkVersion = (typeof sdkVersions)[number];

/** Versions that only stand beside the others: what they do not pass is listed, and no defect of the mock. */
export const reportedOnly: readonly SdkVersion[] = ["3.3.17"];

/** Loads a version as npm has it. One only in a file of tests: they would share what they keep in globals. */
export async function loadSdk(version: SdkVersion): Promise<Sdk> {
  // An older version has other types; what it lacks, the cases name.
  return (await modules[version]()) as unknown as Sdk;
}

const modules: Readonly<Record<SdkVersion, () => Promise<unknown>>> = {
  "3.3.17": () => import("trigger-sdk-3-3-17/v3"),
  "4.0.0": () => import("trigger-sdk-4-0-0"),
  "4.3.1": () => import("trigger-sdk-4-3-1"),
  "4.8.3": () => import("@trigger.dev/sdk"),
};

/** Whether the first version is the older one. */
export function isBefore(version: SdkVersion, other: SdkVersion): boolean {
  return sdkVersions.indexOf(version) < sdkVersions.indexOf(other);
}
