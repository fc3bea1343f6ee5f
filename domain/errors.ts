/** Thrown when only a bug or a forged request could get here. Mapped once, at the boundary. */
export class Forbidden extends Error {}

/** Thrown for what does not exist or must look as if it did not. */
export class NotFound extends Error {}
