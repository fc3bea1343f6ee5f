/** Bytes of text at which an answer is stopped; the newsroom's longest is a tenth of that. */
export const mostAnswerBytes = 200_000

/** Bytes of a whole JSON answer, or of one line of a stream: the text, escaped, and what is around it. */
export const mostPieceBytes = 2 * mostAnswerBytes

/** Bytes of a stream altogether; one letter per event takes some 250. */
export const mostStreamBytes = 400 * mostAnswerBytes

/** The answer went past its limit; nothing more of it is read. */
export class AnswerTooLong extends Error {
  constructor() {
    super(`The answer is longer than ${mostAnswerBytes / 1_000} kB.`)
    this.name = 'AnswerTooLong'
  }
}

/** What one call has sent and received so far. */
export type Tally = {
  /** Bytes of the request. */
  prompt: number
  /** A good status line came: from here on the provider may charge. */
  answered: boolean
  /** Bytes of the answer's text. */
  answer: number
  tooLong: boolean
}
