/** Things that happen, in order, for one reader. */
export class Mailbox<Message extends { kind: string }> {
  readonly #messages: Message[] = [];
  #arrived = Promise.withResolvers<void>();

  put(message: Message): void {
    this.#messages.push(message);
    this.#arrived.resolve();
  }

  has(kind: Message['kind']): boolean {
    return this.#messages.some((message) => message.kind === kind);
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
