/** Thrown when only a bug or a forged request could get here. Mapped once, at the boundary. */
export class Forbidden extends Error {}

/** Thrown for what doesn't exist or must seem not to. */
export class NotFound extends Error {}
