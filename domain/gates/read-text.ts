/** Moved to `domain/reading/`; the old address stays for programs that call it by path. */
// biome-ignore lint/performance/noBarrelFile: it is an address, not a barrel
export { readText } from '../reading/read-text'
