/** What keeps a database from being used, in a sentence that says what to do. */
export class DatabaseProblem extends Error {}
