import {testRule} from './mechanical.ts'

testRule('encoding', {
  flags: [
    ['It wasnâ€™t the cafÃ©.', 'warning: â€™ → ’', 'warning: Ã© → é'],
    [
      'â€œYes,â€\u009d he said â€“ and left.',
      'warning: â€œ → “',
      'warning: â€\u009d → ”',
      'warning: â€“ → –',
    ],
    ['â€œYes,â€ he said.', 'warning: â€œ → “', 'warning: â€ → ”'],
    ['It wasnÃ¢â‚¬â„¢t.', 'warning: Ã¢â‚¬â„¢ → ’'],
    [
      'MÃ¼nchen, Ãœber, ÄŒech, ðŸ˜€',
      'warning: Ã¼ → ü',
      'warning: Ãœ → Ü',
      'warning: ÄŒ → Č',
      'warning: ðŸ˜€ → 😀',
    ],
    ['It cost Â£5 for the crownÂ that day.', 'warning: Â£ → £', 'warning: Â → '],
    ['The stateΓÇÖs fund.', 'warning: ΓÇÖ → ’'],
    ['The caf\ufffd closed.', 'warning: caf\ufffd'],
    ['The ÐœÐ¸Ñ€ closed.', 'warning: ÐœÐ¸Ñ€'],
    ['Поезд в ÐœÐ¸Ñ€ ушел.', 'warning: ÐœÐ¸Ñ€ → Мир'],
    ['ÐœÐ¸Ñ€', 'warning: ÐœÐ¸Ñ€ → Мир'],
    ['It said ä¸\u00adæ–‡ there.', 'warning: ä¸\u00adæ–‡'],
    ['It isn?t and they?re not.', 'warning: ?, ? → ’'],
  ],
  passes: [
    'The café in São Paulo, the naïve Ångström and the Münchner “CAFÉ” – AMANHÔ, “OLÁ”.',
    'The bar is “the Café“”, or “Olé”…',
    'é“”',
    'Is it? So it is. See example.com/?s=1 and a?b=c.',
    'Ça va à Évian, où l’été… ¿Qué? ¡Olé!',
    'Привет, Ελλάδα.',
  ],
})
