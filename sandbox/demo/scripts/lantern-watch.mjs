/* global Hooks, game */

/** Turns that a light has left, where it counts them. */
function turnsLeft(token) {
  return token.getFlag('lantern-watch', 'turns');
}

Hooks.on('combatTurn', async ({ combatant }) => {
  const token = combatant?.token;
  const left = token === undefined ? undefined : turnsLeft(token);
  if (left === undefined || !game.user.isGM) return;
  await token.setFlag('lantern-watch', 'turns', Math.max(left - 1, 0));
  if (left <= 1) await token.update({ light: { dim: 0, bright: 0 } });
});
