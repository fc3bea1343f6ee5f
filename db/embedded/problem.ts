/** Why a database can't be used, in a sentence that says what to do. */
export class DatabaseProblem extends Error {}
