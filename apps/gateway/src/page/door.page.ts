import { html, type Html } from './html.js';
import { layout } from './layout.js';
import { SHORTEST_PASSWORD } from '../identity/password-policy.js';

const alert = (message: string | undefined): Html | undefined => (message === undefined ? undefined : html`<p class="alert" role="alert">${message}</p>`);

/** What somebody sees who is not signed in. */
export const doorPage = ({ message, email }: { readonly message?: string; readonly email?: string } = {}): string =>
  layout({
    title: 'Sign in · Wheelhouse',
    main: html`<div class="door">
<div>
<h1>One ship, two hands on the wheel.</h1>
<p class="lead">Wheelhouse is where product managers and project managers steer together: what is built and why, how and when, and everything that joins the two.</p>
<ul class="two">
<li><strong>The captain</strong> states the vision, weighs features and decides what comes next.</li>
<li><strong>The navigator</strong> charts the project, links the work and sees what will slip.</li>
<li><strong>Both</strong> read one line of sight, from the vision down to the task, as it stands now or stood on any day.</li>
</ul>
</div>
<form class="card" method="post" action="/sign-in" aria-labelledby="sign-in">
<h2 id="sign-in">Sign in</h2>
${alert(message)}
<label for="email">Email address</label>
<input id="email" name="email" type="email" autocomplete="username" required maxlength="254" value="${email ?? ''}"${message === undefined ? html` autofocus` : ''}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200"${message === undefined ? '' : html` autofocus`}>
<button>Sign in</button>
<p class="soft small">On the first start the owner’s password is in a file of the data directory; <code>npm start</code> says which. There is an API too: <a href="/api/docs">its description</a>.</p>
</form>
</div>`,
  });

/** What somebody sees whose password was given to them. */
export const passwordPage = ({ name, message }: { readonly name: string; readonly message?: string }): string =>
  layout({
    title: 'Choose a password · Wheelhouse',
    main: html`<div class="door">
<div>
<h1>Welcome aboard, ${name}.</h1>
<p class="lead">The password that you came in with was given to you. Choose one of your own; then the deck is yours.</p>
<p class="soft">A sentence that only you would say is best. At least ${SHORTEST_PASSWORD} characters, spaces count.</p>
</div>
<form class="card" method="post" action="/password" aria-labelledby="choose">
<h2 id="choose">Choose a password</h2>
${alert(message)}
<label for="current">The password you were given</label>
<input id="current" name="currentPassword" type="password" autocomplete="current-password" required maxlength="200">
<label for="new">Your new password</label>
<input id="new" name="newPassword" type="password" autocomplete="new-password" required minlength="${SHORTEST_PASSWORD}" maxlength="200">
<button>Set the password</button>
</form>
</div>`,
  });

/** What somebody sees while the database is away. */
export const awayPage = (): string =>
  layout({
    title: 'One moment · Wheelhouse',
    main: html`<h1>One moment, please.</h1><p class="lead" role="status">The database does not answer. Nothing is lost; this page tries again by itself.</p>`,
  });
