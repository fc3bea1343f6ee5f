import { printSignIns } from './start/sign-ins'
import { startSite } from './start/site'

/** `npm run demo`: a whole newsroom with content, ready to sign in. */
printSignIns(await startSite({ mode: 'production', seed: true }))
