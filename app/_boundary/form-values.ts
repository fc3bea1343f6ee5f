import { z } from 'zod'

/** A checkbox: sent when ticked, absent otherwise. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined)

/** A whole number typed into a field. */
export const typedNumber = z
  .string()
  .trim()
  .regex(/^\d{1,9}$/, 'Give a whole number.')
  .transform(Number)
