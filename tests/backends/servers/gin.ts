import { build, goPackage, run } from '../go.ts';
import { extensionOrigin } from '../policies.ts';
import type { Mistake, Server } from '../server.ts';

const gin: Server = {
  backend: 'gin',
  variants: ['gin-contrib'],
  found: goPackage('github.com/gin-contrib/cors', 'golang-github-gin-contrib-cors-dev'),
  mistakes: ['app-wide', 'before-auth', 'before-redirect', 'on-errors'],
  own: { 'extension-origin': extensionOrigin },
  app: (_, mistake) => ({ 'main.go': app(mistake) }),
  prepare: build,
  start: run,
};

export default [gin];

const app = (mistake: Mistake) => `package main

import (

	"github.com/gin-gonic/gin"
)

func items(c *gin.Context) {
	c.Header("X-Total-Count", "3")
	c.Header("X-Request-Id", "7")
	c.JSON(200, []string{})
}

${mistake === 'before-auth' ? requireLogin : ''}
${mistake === 'before-redirect' ? redirect : ''}

func main() {
	router := gin.Default()
	${mistake === 'before-auth' ? 'router.Use(requireLogin)' : ''}
	${mistake === 'before-redirect' ? 'router.Use(redirect)' : ''}
	for _, path := range []string{"/items", "/items/"} {
		router.GET(path, items)
		router.POST(path, items)
		router.PUT(path, items)
		router.PATCH(path, items)
		router.DELETE(path, items)
	}
	router.GET("/fail", func(c *gin.Context) { panic("The database is gone") })
	router.Run(":8080")
}
`;

const requireLogin = `func requireLogin(c *gin.Context) {
	if c.GetHeader("Authorization") == "" {
		c.AbortWithStatus(401)
	}
}`;

const redirect = `func redirect(c *gin.Context) {
	if c.Request.URL.Path == "/items" {
		c.Redirect(308, "/items/")
		c.Abort()
	}
}`;
