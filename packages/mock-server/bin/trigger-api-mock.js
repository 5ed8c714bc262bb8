#!/usr/bin/env node
// Committed, so that the link to it exists before the first build.
import "../dist/cli.js";
