import { z } from 'zod'

/** What a thread is asked to do: a function that a module exports, by its path from the project's folder, and what it is given. */
export const task = z.object({ module: z.string(), name: z.string(), given: z.array(z.unknown()) })
export type Task = z.infer<typeof task>

/** `begun`: the module is loaded, and the clock of the task runs. */
export const report = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun') }),
  /** With the bytes that the heap of the thread holds afterwards. */
  z.object({ kind: z.literal('done'), value: z.unknown(), heap: z.number() }),
  z.object({ kind: z.literal('failed'), error: z.instanceof(Error) }),
])
export type Report = z.infer<typeof report>
