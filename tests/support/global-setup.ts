import type { TestProject } from 'vitest/node'
import { makeTemplates, removeTemplates, type Templates } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    templates: Templates
  }
}

/** Makes the run's database templates, on the server of TEST_DATABASE_URL where it is set; removes them at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const templates = await makeTemplates(process.env['TEST_DATABASE_URL'] ?? null)
  project.provide('templates', templates)
  return () => removeTemplates(templates)
}
