// Node strips types from .ts by itself, but does not read .tsx: this hook turns JSX into calls, with a source map, and nothing else.
import { readFileSync } from 'node:fs'
import { registerHooks, setSourceMapsSupport } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

setSourceMapsSupport(true, { nodeModules: false })

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: true,
    })
    if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`)
    const inlineMap = Buffer.from(JSON.stringify(map)).toString('base64')
    const source = `${code}\n//# sourceMappingURL=data:application/json;base64,${inlineMap}`
    return { format: 'module', shortCircuit: true, source }
  },
})
