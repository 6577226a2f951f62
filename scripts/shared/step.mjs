/** Says what is being done, every few seconds that it still is, and how long it took. */
export async function step(title, work) {
  const start = performance.now();
  const elapsed = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;

  console.log(`… ${title}`);
  const heartbeat = setInterval(() => console.log(`… ${title}, ${elapsed()}`), 5000);
  try {
    const result = await work();
    console.log(`✓ ${title}, ${elapsed()}`);
    return result;
  } catch (error) {
    console.log(`✗ ${title}, ${elapsed()}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}
