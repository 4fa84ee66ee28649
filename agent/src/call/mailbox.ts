/** Things that happen, in order, for one reader. */
export class Mailbox<Message extends { kind: string }> {
  readonly #messages: Message[] = [];
  #arrived = Promise.withResolvers<void>();

  put(message: Message): void {
    this.#messages.push(message);
    this.#arrived.resolve();
  }

  has(...kinds: Message['kind'][]): boolean {
    return this.#messages.some((message) => kinds.includes(message.kind));
  }

  /** Takes out what has lost its meaning before it was read. */
  drop(kind: Message['kind']): void {
    const kept = this.#messages.filter((message) => message.kind !== kind);
    this.#messages.splice(0, this.#messages.length, ...kept);
  }

  async next(): Promise<Message> {
    for (;;) {
      const message = this.#messages.shift();
      if (message !== undefined) return message;
      this.#arrived = Promise.withResolvers<void>();
      await this.#arrived.promise;
    }
  }
}
