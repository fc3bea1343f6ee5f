// A thread does not take over the loader of the one that starts it (privatenumber/tsx#354): it gets its own.
import { register } from 'tsx/esm/api'

register()
await import('./pages-thread.ts')
