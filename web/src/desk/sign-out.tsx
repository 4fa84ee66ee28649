/** A form, so that it works before any script has loaded. */
export const SignOut = () => (
  <form action="/sign-out" method="post">
    <button type="submit" className="min-h-9 rounded-control px-2.5 text-13 text-ink-2 hover:bg-sunk hover:text-ink">
      Sign out
    </button>
  </form>
);
