import { openHouse } from '../../support/access/house.ts'
import { check } from '../../support/access/results.ts'
import { cutOff } from '../../support/access/sizes.ts'

const a4 = { width: 700, height: 1000 } // what a browser lays out between the margins

check(
  'X21',
  'on paper the statement tells the same, tagged, at 16 pt, and letters are whole as text',
  async (reading, note) => {
    const house = await openHouse()
    for (const path of ['/statement', '/help']) {
      const page = await house.newPage(reading, 'Amina', { viewport: a4 })
      await page.goto(path)
      const facts = () =>
        page.evaluate(() =>
          [
            ...document.querySelectorAll<HTMLElement>(
              'main h1, main h2, main td, main th, main dd, main .idea',
            ),
          ]
            .filter((one) => one.checkVisibility())
            // biome-ignore lint/performance/useDomNodeTextContent: what is in sight is what a person reads
            .map((one) => one.innerText.replace(/\s+/g, ' ').trim()),
        )
      const onScreen = await facts()
      await page.emulateMedia({ media: 'print' })
      const onPaper = await facts()
      const problems = onScreen
        .filter((fact) => !onPaper.includes(fact))
        .map((fact) => `“${fact}” is not on paper`)
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync('html { font-size: 13.5pt !important } td, th { font-size: 16pt !important }')
        document.adoptedStyleSheets = [sheet]
      })
      problems.push(...(await page.evaluate(cutOff)))
      const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1')
      if (!pdf.includes('/StructTreeRoot') || !pdf.includes('/Lang')) problems.push('the PDF is not tagged')
      note(`${path} on paper`, problems)
      await page.context().close()
    }
    const letters = house.served.box.letters
    for (const { subject, words } of letters.slice(-5)) {
      const problems: string[] = []
      if (!subject.trim()) problems.push('no subject')
      if (/<\w+|&\w+;|\{\w+\}|undefined/.test(words)) problems.push(`not plain: ${words.slice(0, 200)}`)
      if (!/^\s*https?:\/\/\S+\s*$/m.test(words)) problems.push('no link on a line of its own')
      if (words.split('\n').some((line) => line.length > 400)) problems.push('a very long line')
      note('a letter as text', problems)
    }
  },
)
