/** Ends with 0 where a Chromium for the browser tests runs, else with 1: `.ci/run` then installs one. */
import { findChromium } from './harness.ts';

process.exitCode = (await findChromium()) === null ? 1 : 0;
