namespace Shop;

using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore;

/// <summary>Somebody who buys.</summary>
public class Customer
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public List<Order> Orders { get; } = [];
}

/// <summary>What somebody has bought.</summary>
public class Order
{
    public int Id { get; set; }

    public required string Article { get; set; }

    public int Count { get; set; }

    public decimal Price { get; set; }

    public DateOnly Day { get; set; }

    public Customer? Customer { get; set; }
}

/// <summary>The tables of a shop in PostgreSQL.</summary>
public class ShopContext(string connection) : DbContext
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Order> Orders => Set<Order>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(connection);

    protected override void OnModelCreating(ModelBuilder model) =>
        model.Entity<Customer>().HasIndex(customer => customer.Name).IsUnique();
}
