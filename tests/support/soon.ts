const PATIENCE_MS = 10_000;
const AGAIN_MS = 20;

/**
 * Waits until it holds, which is until it throws no more; machines that do other things too may take a while. Needs
 * no test around it, as soaks use it too.
 */
export async function soon<Value>(holds: () => Value | Promise<Value>): Promise<Value> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
