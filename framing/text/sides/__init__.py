"""Where two sides stand in an annotated article: mentioned, acting, acted upon, heard."""
