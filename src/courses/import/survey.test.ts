import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { missingScripts, openedFile } from './missing-scripts.ts'
import { bothSurveys, NOTHING, surveyOf } from './survey.ts'

const outside = (text: string) => surveyOf(text).outside

describe('A text of a package', () => {
  test('says the sites that it calls by itself, wherever it does', () => {
    assert.deepEqual(outside('<script defer src="https://cdn.example.org/a.js"></script>'), [
      'cdn.example.org',
    ])
    assert.deepEqual(outside('<img alt=x src=//images.example.org/a.png>'), ['images.example.org'])
    assert.deepEqual(outside(`<link rel="stylesheet" href='https://fonts.example.com/css?family=X'>`), [
      'fonts.example.com',
    ])
    assert.deepEqual(
      outside('@import "https://a.example.net/x.css"; b { background: url(//b.example.net/y.png) }'),
      ['b.example.net', 'a.example.net'],
    )
    assert.deepEqual(
      outside('fetch(`https://api.example.org/v1`); frame.src = "https://video.example.org"'),
      ['api.example.org', 'video.example.org'],
    )
    assert.deepEqual(outside('x.open("GET", "http://lrs.example.org/x")'), ['lrs.example.org'])
  })
  test('calls nobody by a link that one presses, a name of XML, or a comment', () => {
    for (const text of [
      '<a href="https://example.org">Voir</a>',
      '<svg xmlns="http://www.w3.org/2000/svg">',
      '// see https://github.com/x/y',
      '<img src="img/a.png">',
      'fetch("./data.json")',
    ])
      assert.deepEqual(outside(text), [], text)
  })
  test('says what it needs: to keep something, or frames that speak to each other', () => {
    assert.deepEqual(surveyOf('localStorage.setItem("a", 1)').needs, ['storage'])
    assert.deepEqual(surveyOf('var x = document.cookie').needs, ['storage'])
    assert.deepEqual(surveyOf('<frameset cols="1,2">').needs, ['frames'])
    assert.deepEqual(surveyOf('<p>Bonjour</p>').needs, [])
  })
  test('is read to its end, however long: a time that grew with its square would last days', () => {
    assert.deepEqual(surveyOf('<img '.repeat(300_000)).needs, [])
    assert.deepEqual(surveyOf(`url: ${' '.repeat(1_000_000)}`).needs, [])
  })
  test('is told once with the others', () => {
    const one = { ...NOTHING, needs: ['storage' as const], outside: ['b.example'], missing: ['a.js'] }
    const two = {
      ...NOTHING,
      needs: ['frames' as const, 'storage' as const],
      outside: ['b.example', 'a.example'],
    }
    assert.deepEqual(bothSurveys(bothSurveys(NOTHING, one), two), {
      needs: ['frames', 'storage'],
      outside: ['a.example', 'b.example'],
      missing: ['a.js'],
    })
  })
  test('that a part opens says the scripts beside it that are not there, and nothing of other sites', () => {
    const page = `<script src="shared/scorm.js"></script><script src='../lib/ok.js?v=2'></script>
      <script src="https://cdn.example/x.js"></script><script src="data:text/javascript,1"></script><script>'<script src="' + name</script>`
    const there = new Set(['shared/launch.html', 'shared/scorm.js', 'lib/ok.js'])
    assert.deepEqual(missingScripts(page, 'shared/launch.html', there), ['shared/shared/scorm.js'])
    assert.deepEqual(missingScripts(`<base href="/">${page}`, 'shared/launch.html', there), [])
    assert.equal(
      openedFile('~scorm/jouer?kind=scorm12&sco=un%2Findex.html%3Fa%3D1&type=sco'),
      'un/index.html',
    )
    assert.equal(openedFile('./res/index.html?theme=1#top'), 'res/index.html')
  })
})
