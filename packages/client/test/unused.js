// Bundles to nothing, for the package has no side effects.
// biome-ignore lint/correctness/noUnusedImports: that is what is measured
import { createClient, isTriggerApiError } from "@trigger-api/client";
