/** The page that asks for a token. Plain HTML without script. */
export function loginPage(origin: string, refused: boolean): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Log in</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 15vh auto; padding: 0 1rem; }
  input, button { font: inherit; padding: 0.5rem; width: 100%; box-sizing: border-box; margin-top: 0.5rem; }
  .refused { color: #b3261e; }
</style>
<h1>Log in to this Studio</h1>
<p>To log in, open the link that was printed when the lake started, or paste your token here; the administrator’s is in the file admin-token of the lake’s folder.</p>
${refused ? '<p class="refused" role="alert">This token is not known: check that all of it was copied.</p>' : ''}
<form method="post" action="?origin=${encodeURIComponent(origin)}">
  <label>Token <input name="token" type="password" autocomplete="current-password" required autofocus /></label>
  <button>Log in</button>
</form>
</html>`
}
