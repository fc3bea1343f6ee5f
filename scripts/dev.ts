import { printSignIns } from './start/sign-ins'
import { startSite } from './start/site'

/** `npm run dev`: the demonstration newsroom with pages that follow every change of the code. */
printSignIns(await startSite({ mode: 'development', seed: true }))
