"""Names and what stands for them: people, bodies, states, the nouns that introduce them."""
