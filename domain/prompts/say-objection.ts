import { z } from 'zod'

const figure = z.number().nullable().optional()
const objection = z.object({ version: z.number(), current: z.number(), own: figure, theirs: figure })

/** Why a version was not made the default, with the figures, and how to do it all the same. Takes the detail of a refusal as it comes. */
export function sayObjection(detail: unknown): string {
  const { version, current, own, theirs } = objection.parse(detail)
  const allTheSame = 'To make it the default all the same, give the reason below; it is kept.'
  if (own === undefined) {
    return `Nobody has compared version ${version} with version ${current}, the default, to the end with a model. ${allTheSame}`
  }
  if (own === null) return `In the newest comparison version ${version} wrote no lens at all. ${allTheSame}`
  return `In the newest comparison version ${version} had ${rounded(own)} open blockers a lens, version ${current}, the default, ${rounded(theirs ?? 0)}. ${allTheSame}`
}

const rounded = (value: number) => String(Number(value.toFixed(2)))
