import type { TestProject } from 'vitest/node'
import { type TestServer, testServer } from './server'

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}

/** Before all tests: a server and a migrated database to copy. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('testServer', await testServer())
}
