import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '**/dist',
      '**/.build',
      '.lake',
      '.sanity',
      'coverage',
      '**/sanity.types.ts',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports'}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_'},
      ],
      eqeqeq: ['error', 'always', {null: 'ignore'}],
    },
  },
  {
    files: ['plugins/copydesk/studio/**/*.{ts,tsx}', 'desk/**/*.{ts,tsx}'],
    plugins: {'react-hooks': reactHooks},
    rules: {'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error'},
  },
  {
    files: ['tests/**/*.{ts,tsx}', 'commands/browser/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.name='setTimeout'], CallExpression[callee.property.name='waitForTimeout']",
          message:
            'A test does not sleep: wait for what must come (expect.poll, waitFor, an event).',
        },
        {
          selector:
            "CallExpression[callee.name='expect'] CallExpression[callee.property.name=/^(some|every)$/]",
          message:
            'Expect whole values (toEqual, toContain): “some” says nothing of what was there.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {name: 'node:timers/promises', message: 'A test does not sleep: wait for what must come.'},
      ],
    },
  },
  {files: ['**/*.cjs'], languageOptions: {globals: {module: 'writable', require: 'readonly'}}},
)
