/** Moved to `domain/reading/`; the old path stays for programs that import it. */
// biome-ignore lint/performance/noBarrelFile: it is an address, not a barrel
export { readText } from '../reading/read-text'
