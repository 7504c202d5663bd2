import { rolldown } from 'rolldown'

// A program of its own, `node write-plain-script.ts ENTRY ALIAS`: prints the script that `plainScript` asks for.
const [input = '', alias = '{}'] = process.argv.slice(2)
const bundle = await rolldown({
  input,
  transform: { target: 'es2017' },
  resolve: { alias: JSON.parse(alias) },
  tsconfig: false,
})
const { output } = await bundle.generate({ format: 'iife', minify: true })
await bundle.close()
process.stdout.write(output[0].code)
