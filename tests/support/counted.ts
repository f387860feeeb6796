import { type KyselyPlugin, type PluginTransformQueryArgs } from 'kysely'

/** A plugin of a database that counts what it is asked. */
export function counting(): { plugin: KyselyPlugin; made(): number } {
  let made = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }: PluginTransformQueryArgs) => {
      made += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { plugin, made: () => made }
}
